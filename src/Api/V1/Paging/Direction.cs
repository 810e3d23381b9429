namespace DmsDashboard.Api.V1.Paging;

/// <summary>Which way a list is sorted.</summary>
internal enum Direction
{
    Asc,
    Desc,
}
