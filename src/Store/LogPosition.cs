namespace DmsDashboard.Store;

/// <summary>How far a watcher of a log has read.</summary>
/// <param name="Sequence">The last item that it got.</param>
/// <param name="Trims">How often room had been made then.</param>
/// <param name="Version">Which change of the log it was.</param>
internal readonly record struct LogPosition(long Sequence, int Trims, long Version)
{
    /// <summary>Nothing was read yet.</summary>
    public static readonly LogPosition Start = new(0, -1, -1);
}
