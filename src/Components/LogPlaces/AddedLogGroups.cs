using System.Collections.Immutable;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>The log groups that an address adds to a view. Nothing else keeps them: a link shows the same.</summary>
/// <param name="TargetName">Whose CloudWatch Logs has them.</param>
/// <param name="Own">The replication whose log the page is about; null on a page of log groups alone.</param>
/// <param name="Names">The groups of the address, in its order.</param>
public sealed record AddedLogGroups(string TargetName, ReplicationKey? Own, ImmutableArray<string> Names)
{
    /// <summary>What is wrong with the names of the address, those that are not shown; null when nothing is.</summary>
    public string? Problem { get; private init; }

    /// <summary>What the address names, without repetitions and what is no name, up to what one view shows.</summary>
    internal static AddedLogGroups Read(string targetName, ReplicationKey? own, IEnumerable<string?>? names)
    {
        var asked = (names ?? []).Where(static name => !string.IsNullOrWhiteSpace(name)).Select(static name => name!.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var good = asked.Where(static name => LogGroupName.Problem(name) is null).ToList();
        var read = new AddedLogGroups(targetName, own, []);
        return read with
        {
            Names = [.. good.Take(read.Room)],
            Problem = good.Count < asked.Count ? asked.Select(WrongWords).First(static words => words is not null)
                : good.Count > read.Room ? $"The address names {good.Count} log groups. A view shows at most {LogGroupLimits.Most}{(own is null ? "" : ", the replication’s own among them")}: the first are shown."
                : null,
        };
    }

    private static string? WrongWords(string name) => LogGroupName.Problem(name) is { } problem ? $"‘{name}’ in the address is not shown. {problem}" : null;

    /// <summary>What is merged in the view: the replication's own log first.</summary>
    public ImmutableArray<LogSource> Sources =>
        [.. Own is { } key ? [LogSource.Of(key)] : Array.Empty<LogSource>(), .. Names.Select(name => LogSource.OfGroup(TargetName, name))];

    /// <summary>How many groups fit beside the replication's own.</summary>
    public int Room => LogGroupLimits.Most - (Own is null ? 0 : 1);

    /// <summary>The address with other groups added.</summary>
    internal string AddressOf(NavigationManager navigation, IEnumerable<string> names) =>
        navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [Own is null ? LogGroupAddress.Group : LogGroupAddress.With] = names.ToArray() });
}
