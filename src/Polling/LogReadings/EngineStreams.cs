using System.Collections.Immutable;
using System.Globalization;
using DmsDashboard.Aws;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.LogReadings;

/// <summary>The engine's streams of a serverless replication: one a provisioning, whose name holds its time.</summary>
internal sealed class EngineStreams(string logGroupName, LogsService logs, LogBudgets budgets)
{
    private const int MillisDigits = 13;

    /// <summary>True for a name of that form.</summary>
    public static bool IsOne(string logStreamName) => logStreamName.StartsWith(LogLocation.EngineStreamPrefix, StringComparison.Ordinal);

    /// <summary>When the capacity was provisioned that writes it, in milliseconds since 1970; 0 when the name does not say.</summary>
    public static long CreatedAt(string logStreamName)
    {
        var rest = IsOne(logStreamName) ? logStreamName.AsSpan(LogLocation.EngineStreamPrefix.Length) : [];
        return rest.Length >= MillisDigits && long.TryParse(rest[..MillisDigits], NumberStyles.None, CultureInfo.InvariantCulture, out var millis) ? millis : 0;
    }

    /// <summary>The newest <paramref name="count"/> names of those <paramref name="wanted"/>, more where that leaves out one that is <paramref name="needed"/>; and whether there are older ones.</summary>
    /// <exception cref="DmsServiceException">A call failed, other than for the group not being there yet.</exception>
    public async Task<(ImmutableArray<string> Names, bool HasMore)> ListAsync(Func<string, bool> wanted, int count, Func<string, bool> needed, CancellationToken cancellationToken)
    {
        var names = new List<string>();
        string? token = null;
        do
        {
            await budgets.Lists.TakeAsync(cancellationToken);
            var page = await PageAsync(token, cancellationToken);
            names.AddRange(page.LogStreamNames.Where(wanted));
            token = page.NextToken;
        }
        while (token is not null && (names.Count <= count || needed(names[^1])));

        var taken = Math.Max(count, names.FindLastIndex(name => needed(name)) + 1);
        return ([.. names.Take(taken)], names.Count > taken);
    }

    private async Task<LogStreamsPage> PageAsync(string? token, CancellationToken cancellationToken)
    {
        try
        {
            return await logs.ListEngineStreamsAsync(logGroupName, token, cancellationToken);
        }
        catch (DmsServiceException exception) when (exception.Fault.Kind is FaultKind.NotFound)
        {
            // The group comes with the first run.
            return new LogStreamsPage([], null);
        }
    }
}
