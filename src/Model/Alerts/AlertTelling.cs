using System.Collections.Immutable;

namespace DmsDashboard.Model.Alerts;

/// <summary>Decides what is told, when, and what with what. Pure.</summary>
public static class AlertTelling
{
    // Silences may end at any time, and by the hand of somebody.
    private static readonly TimeSpan BetweenLooksAtSilences = TimeSpan.FromSeconds(30);

    /// <summary>The messages that are due at <paramref name="now"/>, and the book in which they are told.</summary>
    public static AlertTold Tell(AlertBook book, ImmutableArray<Silence> silences, AlertGrouping grouping, DateTimeOffset now)
    {
        var messages = ImmutableArray.CreateBuilder<AlertMessage>();
        var alerts = book.Alerts.ToBuilder();
        foreach (var group in Groups(book, silences, now).Where(group => group.Min(static alert => alert.ChangedAt) + grouping.Window <= now))
        {
            if (group.Key.Kind is not AlertMessageKind.Resolved || grouping.TellResolved)
            {
                messages.Add(AlertMessage.Of(group.Key.Kind, [.. group], now));
            }

            foreach (var alert in group)
            {
                Settle(alerts, alert);
            }
        }

        return new AlertTold(messages.Count == 0 && alerts.Count == book.Alerts.Count ? book : book with { Alerts = alerts.ToImmutable() }, messages.ToImmutable());
    }

    /// <summary>When there may be something to tell; null while there is nothing.</summary>
    public static DateTimeOffset? DueAt(AlertBook book, ImmutableArray<Silence> silences, AlertGrouping grouping, DateTimeOffset now)
    {
        DateTimeOffset? due = null;
        foreach (var alert in book.Alerts.Values.Where(static alert => alert.IsToTell))
        {
            var at = IsSilent(alert, silences, now) ? now + BetweenLooksAtSilences : alert.ChangedAt + grouping.Window;
            due = due is null || at < due ? at : due;
        }

        return due;
    }

    /// <summary>True while that alert is not told.</summary>
    public static bool IsSilent(Alert alert, ImmutableArray<Silence> silences, DateTimeOffset now) => silences.Any(silence => silence.Covers(alert.Key.Replication, now));

    private static IEnumerable<IGrouping<(AlertRule Rule, AlertMessageKind Kind, bool IsAgain), Alert>> Groups(AlertBook book, ImmutableArray<Silence> silences, DateTimeOffset now) =>
        book.Alerts.Values
            .Where(alert => alert.IsToTell && !IsSilent(alert, silences, now))
            .GroupBy(static alert => (alert.Key.Rule, Kind: KindOf(alert.Change), IsAgain: alert.Change is AlertChange.Again))
            .OrderBy(static group => group.Key.Rule).ThenBy(static group => group.Key.Kind).ThenBy(static group => group.Key.IsAgain);

    private static AlertMessageKind KindOf(AlertChange change) => change switch
    {
        AlertChange.Resolved => AlertMessageKind.Resolved,
        AlertChange.Released => AlertMessageKind.Released,
        _ => AlertMessageKind.Opened,
    };

    private static void Settle(ImmutableDictionary<AlertKey, Alert>.Builder alerts, Alert alert)
    {
        if (alert.IsOpen)
        {
            alerts[alert.Key] = alert with { Told = alert.Severity, Turn = alert.Turn is AlertTurn.Again ? AlertTurn.None : alert.Turn };
        }
        else
        {
            alerts.Remove(alert.Key);
        }
    }
}
