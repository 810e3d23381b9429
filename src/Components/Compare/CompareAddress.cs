using System.Globalization;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace DmsDashboard.Components.Compare;

/// <summary>The addresses of comparisons: <c>compare?a=orders&amp;b=orders&amp;b-at=12</c>.</summary>
internal static class CompareAddress
{
    public const string Page = "compare";
    public const string First = "a";
    public const string Second = "b";
    public const string Target = "-target";
    public const string Kind = "-kind";
    public const string At = "-at";
    public const string Show = "show";
    public const string Everything = "all";

    public static string Of(CompareSide first, CompareSide second, bool everything = false) =>
        QueryHelpers.AddQueryString(Page, [.. Parts(First, first), .. Parts(Second, second), .. everything ? [KeyValuePair.Create(Show, (string?)Everything)] : Array.Empty<KeyValuePair<string, string?>>()]);

    /// <summary>A replication as it is now, named so that it is found again.</summary>
    public static CompareSide SideOf(ReplicationEntry entry, DmsSnapshot snapshot)
    {
        var named = snapshot.FindByIdentifier(entry.Identifier);
        return new CompareSide(
            entry.Identifier,
            named.Any(other => other.Target.Name != entry.Target.Name) ? entry.Target.Name : null,
            named.Any(other => other.Target.Name == entry.Target.Name && other.Kind != entry.Kind) ? KindWords.Name(entry.Kind) : null,
            null);
    }

    /// <summary>What is no number names a version that there is not: taken for "as it is now" it would compare now with now.</summary>
    public static CompareSide Read(string? identifier, string? targetName, string? kindName, string? version) => new(
        identifier?.Trim() ?? "",
        targetName is { Length: > 0 } ? targetName : null,
        kindName is { Length: > 0 } ? kindName : null,
        string.IsNullOrWhiteSpace(version) ? null : long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : CompareSide.NoVersion);

    private static IEnumerable<KeyValuePair<string, string?>> Parts(string name, CompareSide side)
    {
        (string Name, string? Value)[] parts = [(name, side.Identifier.Length == 0 ? null : side.Identifier), (name + Target, side.TargetName), (name + Kind, side.KindName), (name + At, side.VersionId?.ToString(CultureInfo.InvariantCulture))];
        return parts.Where(static part => part.Value is not null).Select(static part => KeyValuePair.Create(part.Name, part.Value));
    }
}
