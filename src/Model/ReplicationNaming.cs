using System.Collections.Immutable;

namespace DmsDashboard.Model;

/// <summary>Finds replications by what another program calls them: an identifier, <c>target/identifier</c>, an ARN, or <c>target/ARN</c>.</summary>
internal static class ReplicationNaming
{
    private const int LongestShown = 100;

    /// <summary>Those that go by that name; several where it is ambiguous.</summary>
    public static ImmutableArray<ReplicationEntry> Find(DmsSnapshot snapshot, string name)
    {
        if (snapshot.FindByIdentifier(name) is { IsEmpty: false } byIdentifier)
        {
            return byIdentifier;
        }

        // An identifier has no slash (API: letters, digits, hyphens); a target's name may have.
        var slash = name.LastIndexOf('/');
        var (target, rest) = slash < 0 ? (null, name) : (name[..slash], name[(slash + 1)..]);
        return rest.StartsWith("arn:", StringComparison.Ordinal)
            ? [.. snapshot.Entries.Where(entry => entry.Arn == rest && (target is null || entry.Target.Name == target))]
            : snapshot.FindByIdentifier(rest, target);
    }

    /// <summary>A name for each of several that tells it from the others.</summary>
    public static ImmutableArray<string> Choices(ImmutableArray<ReplicationEntry> several)
    {
        return [.. several.Select(entry => $"{entry.Target.Name}/{(IsUnique(entry) ? entry.Identifier : entry.Arn)}")];

        bool IsUnique(ReplicationEntry entry) => several.Count(other => other.Target.Name == entry.Target.Name) == 1;
    }

    /// <summary>A name that somebody sent, as it may be quoted.</summary>
    public static string Shown(string name)
    {
        var plain = string.Concat(name.Take(LongestShown).Select(static sign => char.IsControl(sign) ? '\uFFFD' : sign));
        return name.Length > LongestShown ? plain + "…" : plain;
    }
}
