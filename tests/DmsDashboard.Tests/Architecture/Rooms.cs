using System.Reflection;

namespace DmsDashboard.Tests.Architecture;

/// <summary>The rooms of the house (top folders of src) and which others each may know.</summary>
internal static class Rooms
{
    /// <summary>The composition root, which sees all.</summary>
    public const string Root = "";

    private const string LocalAws = "LocalAws";

    /// <summary>A room that is missing here may know no other.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["Model"] = [],
        ["Aws"] = ["Model"],
        ["Database"] = ["Model"],
        ["Store"] = ["Model", "Database"],
        ["Alerts"] = ["Model", "Store"],
        ["Polling"] = ["Model", "Aws", "Store"],
        ["Access"] = ["Model", "Store"],
        ["Actions"] = ["Model", "Aws", "Store", "Polling"],
        ["Api"] = ["Model", "Store", "Actions"],
        ["Hubs"] = ["Model", "Store", "Actions"],
        ["Telemetry"] = ["Model", "Store"],
        ["Components"] = ["Model", "Store", "Actions"],
        ["Hosting"] = ["Model", "Access", "Aws", "Database", "Store", "Alerts", "Polling", "Actions", "Api", "Hubs", "Components", "Telemetry", LocalAws],
    };

    /// <summary>Each arrow between the rooms under a root namespace that is not allowed, as a sentence.</summary>
    public static IEnumerable<string> ForbiddenArrows(Assembly assembly, string root) =>
        from type in assembly.GetTypes()
        let room = RoomOf(type, root)
        where room is not null and not Root
        from used in TypeReferences.Of(type)
        let other = RoomOf(used, root)
        where other is not null && other != room && !MayKnow.GetValueOrDefault(room, []).Contains(other)
        select $"{type.FullName} ({room}) uses {used.FullName} ({(other == Root ? "the composition root" : other)})";

    /// <summary>Each type outside Aws that names one of Amazon's.</summary>
    public static IEnumerable<string> AmazonOutsideAws(Assembly assembly, string root) =>
        from type in assembly.GetTypes()
        where RoomOf(type, root) is { } room && room != "Aws"
        from used in TypeReferences.Of(type)
        where used.Namespace is { } space && (space == "Amazon" || space.StartsWith("Amazon.", StringComparison.Ordinal))
        select $"{type.FullName} uses {used.FullName}";

    /// <summary>The room of a type; null when it is none of the house's.</summary>
    public static string? RoomOf(Type type, string root)
    {
        var space = type.Namespace;
        if (space == root)
        {
            return Root;
        }

        return space?.StartsWith(root + ".", StringComparison.Ordinal) is true ? space[(root.Length + 1)..].Split('.')[0] : null;
    }

    /// <summary>The rooms that a reader finds in the table; LocalAws is a project of its own.</summary>
    public static IReadOnlyCollection<string> Known => [.. MayKnow.Keys, LocalAws, Root];
}
