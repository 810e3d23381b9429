namespace DmsDashboard.Api.V1;

/// <summary>An id as a path has it.</summary>
internal static class PathId
{
    /// <summary>The id in a segment that the server has taken the escapes out of, but for one: it leaves the slash's, as that would part segments.</summary>
    public static string Read(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    /// <summary>A sentence for whoever escaped it twice, with a blank before it; empty where nothing tells so. No identifier of DMS has a percent sign.</summary>
    public static string Hint(string id) => Uri.UnescapeDataString(id) == id ? "" : " It is escaped twice: escape it once.";
}
