using System.Globalization;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>The last checkpoint of change data capture, in the form of the source's log position. It moves while changes are read.</summary>
internal static class RecoveryCheckpoint
{
    /// <summary>The checkpoint, or null where no changes have been read yet.</summary>
    public static string? Of(SimulatedReplication replication, DateTimeOffset now)
    {
        var (spec, state) = (replication.Spec, replication.State);
        if (spec.ReplicationType == ReplicationTypes.FullLoad || state.FullLoadFinishDate is not { } captured)
        {
            return null;
        }

        var until = state.StopDate ?? (state.Status == ReplicationStatus.Running ? now : captured);
        // Checkpoints are saved every few seconds, so that two quick answers show the same one.
        var saved = (long)Math.Max(0, (until - captured).TotalSeconds / 5);
        return Position(spec.Source.Engine.Name, StableHash.Of(spec.ConfigId, 7) % 90_000, saved * 7_919);
    }

    private static string Position(string engine, int file, long offset) => engine switch
    {
        "mysql" or "mariadb" or "aurora" => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#27#mysql-bin-changelog.{file:000000}:{offset + 1975}:-1:{offset + 2002}:677883278264080:mysql-bin-changelog.{file:000000}:{offset + 1876}#0#0#*#0#93"),
        "oracle" => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#93#{file + 812_000_000L + offset:X16}.{offset % 9999:X8}.00000001.0000.00.0000:{file}.{offset}.16#0#0#*#0#217"),
        "sqlserver" => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#67#{file:x8}:{offset % 0xFFFFFFF:x8}:0003#0#0#*#0#67"),
        _ => string.Create(CultureInfo.InvariantCulture, $"checkpoint:V1#{file % 100}#{file % 255:X8}/{offset % 0xFFFFFFFF:X8}#0#0#*#0#0"),
    };
}
