using System.Globalization;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The last checkpoint of change data capture, in the form of the source's log position. It moves while changes are read.</summary>
internal static class RecoveryCheckpoint
{
    // The size at which RDS for MySQL begins a new binary log.
    private const long LogFileBytes = 128 * 1_048_576;

    /// <summary>The checkpoint, or null where no changes have been read yet.</summary>
    public static string? Of(SimulatedRun run, DateTimeOffset now)
    {
        var (spec, state) = (run.Spec, run.State);
        if (spec.ReplicationType == ReplicationTypes.FullLoad || state.FullLoadFinishDate is not { } captured)
        {
            return null;
        }

        // While it stops or starts again, the last one stands: a checkpoint never goes back.
        var until = state.Status switch
        {
            ReplicationStatus.Running => now,
            ReplicationStatus.Stopping => state.UpdateTime,
            _ => state.LastStopTime ?? captured,
        };
        // Checkpoints are saved every few seconds, so that two quick answers show the same one.
        var saved = (long)Math.Max(0, (until - captured).TotalSeconds / 5);
        return Position(spec.Source.Engine.Name, StableHash.Of(spec.ResourceId, 7) % 90_000, saved * 7_919);
    }

    // A position that is past its file's end goes on in the next file.
    private static string Position(string engine, int file, long offset) => engine switch
    {
        "mysql" or "mariadb" or "aurora" => MySql(file + (offset / LogFileBytes), offset % LogFileBytes),
        "oracle" => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#93#{file + 812_000_000L + offset:X16}.{offset % 9999:X8}.00000001.0000.00.0000:{file}.{offset}.16#0#0#*#0#217"),
        "sqlserver" => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#67#{file + (offset >> 32):x8}:{(uint)offset:x8}:0003#0#0#*#0#67"),
        _ => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#{file % 100}#{(file % 255) + (offset >> 32):X8}/{(uint)offset:X8}#0#0#*#0#0"),
    };

    private static string MySql(long file, long offset) => string.Create(
        CultureInfo.InvariantCulture,
        $"checkpoint:V1#27#mysql-bin-changelog.{file:000000}:{offset + 1975}:-1:{offset + 2002}:677883278264080:mysql-bin-changelog.{file:000000}:{offset + 1876}#0#0#*#0#93");
}
