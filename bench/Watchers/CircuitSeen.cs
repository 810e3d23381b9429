namespace DmsDashboard.Bench.Watchers;

/// <summary>What one circuit drew.</summary>
/// <param name="Batches">Render batches.</param>
/// <param name="Bytes">Their bytes.</param>
/// <param name="Ages">How old the newest line of each drawing was that showed newer ones than the drawing before, in milliseconds.</param>
/// <param name="Fault">Why the server ended it; null while all is well.</param>
internal sealed record CircuitSeen(long Batches, long Bytes, double[] Ages, string? Fault);
