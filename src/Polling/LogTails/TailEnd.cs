using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogTails;

/// <summary>How a live tail ended.</summary>
/// <param name="Kind">What to do next depends on it.</param>
/// <param name="Fault">Why; of one that was handed over, why its successor could not be opened beside it.</param>
/// <param name="WasSteady">True when it lived long enough to be opened again at once.</param>
internal sealed record TailEnd(TailEndKind Kind, DmsFault? Fault, bool WasSteady = false)
{
    public static TailEnd HandedOver(DmsFault? why) => new(TailEndKind.HandedOver, why, WasSteady: true);

    /// <summary>What a fault means: codes, as LimitExceededException is no throttling here.</summary>
    public static TailEnd Of(DmsFault fault, bool wasOpen, bool wasSteady) => fault switch
    {
        { Kind: FaultKind.NotFound } => new TailEnd(TailEndKind.NoLogGroup, fault),
        _ when wasOpen => new TailEnd(TailEndKind.Lost, fault, wasSteady),
        { Kind: FaultKind.AccessDenied or FaultKind.InvalidRequest or FaultKind.InvalidState } => new TailEnd(TailEndKind.Refused, fault),
        { Code: "LimitExceededException" or "InvalidOperationException" or "UnknownOperationException" } => new TailEnd(TailEndKind.Refused, fault),
        _ => new TailEnd(TailEndKind.Lost, fault),
    };
}
