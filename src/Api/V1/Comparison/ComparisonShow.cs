namespace DmsDashboard.Api.V1.Comparison;

/// <summary>Which places of a comparison are told.</summary>
internal enum ComparisonShow
{
    Differences,
    All,
}
