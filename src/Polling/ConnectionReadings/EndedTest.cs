using System.Globalization;
using DmsDashboard.Model;

namespace DmsDashboard.Polling.ConnectionReadings;

/// <summary>A test that is over, with what the reading saw of it.</summary>
/// <param name="Test">What was awaited.</param>
/// <param name="Connection">Null when DMS does not list it.</param>
/// <param name="SeenAt">When the reading began.</param>
internal sealed record EndedTest(ConnectionTest Test, EndpointConnection? Connection, DateTimeOffset SeenAt)
{
    // A test that does not end is DMS's affair: the connection's own state goes on telling of it.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>What to write down of a test whose answer was lost; null for every other one, which AWS has answered.</summary>
    public ActionResult? Finding => Test.Answer is { Outcome: ActionOutcome.Unknown } answer
        ? answer with { Sentence = string.Join(' ', $"{ConnectionTest.Operation} was sent, but the answer was lost.", Seen, answer.Fault?.Sentence).TrimEnd() }
        : null;

    private string Seen => Connection is null
        ? $"DMS listed no test of this connection at {Time}."
        : $"The connection was {Connection.Status ?? "in no known state"} at {Time}; whether that is of this test cannot be told.";

    private string Time => SeenAt.UtcDateTime.ToString("HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>Null while it goes on; a reading that began before the answer came tells nothing.</summary>
    public static EndedTest? Of(ConnectionTest test, EndpointConnection? connection, DateTimeOffset readBegan)
    {
        if (test.AnsweredAt is not { } answeredAt || readBegan <= answeredAt)
        {
            return null;
        }

        return connection is { IsTesting: true } && readBegan - answeredAt < LongestWait ? null : new EndedTest(test, connection, readBegan);
    }
}
