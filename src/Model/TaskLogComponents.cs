using System.Collections.Frozen;

namespace DmsDashboard.Model;

/// <summary>The engine's components (user guide: Logging task settings). Others are shown as they come.</summary>
public static class TaskLogComponents
{
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "SOURCE_UNLOAD", "SOURCE_CAPTURE", "TARGET_LOAD", "TARGET_APPLY", "TASK_MANAGER", "TABLES_MANAGER", "METADATA_MANAGER", "SORTER",
        "TRANSFORMATION", "VALIDATOR", "VALIDATOR_EXT", "FILE_FACTORY", "PERFORMANCE", "IO", "REST_SERVER", "COMMON", "ADDONS", "DATA_STRUCTURE",
        "COMMUNICATION", "FILE_TRANSFER", "DATA_RESYNC", "RESYNC_UNLOAD");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Names = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The name of a known component, always the same string object; null when it is none.</summary>
    internal static string? NameOf(ReadOnlySpan<char> text) => Names.TryGetValue(text, out var name) ? name : null;
}
