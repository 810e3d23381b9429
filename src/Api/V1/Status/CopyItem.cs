using DmsDashboard.Model.Stakeholders;

namespace DmsDashboard.Api.V1.Status;

/// <summary>How much is copied, in tables.</summary>
internal sealed record CopyItem
{
    /// <summary>0 to 100, whole; 100 only when all is copied, null when it is not known.</summary>
    public required int? Percent { get; init; }

    public required int TablesLoaded { get; init; }

    public required int TablesLoading { get; init; }

    public required int TablesQueued { get; init; }

    public required int TablesErrored { get; init; }

    /// <summary>True when only changes are carried over.</summary>
    public required bool IsNothingToCopy { get; init; }

    public static CopyItem Of(OverallCopy copy) => new()
    {
        Percent = copy.Percent,
        TablesLoaded = copy.Loaded,
        TablesLoading = copy.Loading,
        TablesQueued = copy.Queued,
        TablesErrored = copy.Errored,
        IsNothingToCopy = copy.IsNothingToCopy,
    };

    public static CopyItem Of(CopyState copy) => new()
    {
        Percent = copy.Percent,
        TablesLoaded = copy.Loaded,
        TablesLoading = copy.Loading,
        TablesQueued = copy.Queued,
        TablesErrored = copy.Errored,
        IsNothingToCopy = copy.IsNothingToCopy,
    };
}
