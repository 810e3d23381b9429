namespace DmsDashboard.Model;

/// <summary>A test of a connection that was asked for here and whose end no reading has shown yet.</summary>
/// <param name="Key">Of which connection.</param>
/// <param name="SentAt">When it was asked for.</param>
public sealed record ConnectionTest(ConnectionKey Key, DateTimeOffset SentAt)
{
    /// <summary>The API operation.</summary>
    public const string Operation = "TestConnection";

    /// <summary>Null while AWS has not answered; else its answer.</summary>
    public ActionResult? Answer { get; init; }

    /// <summary>When the answer came or was given up; null while AWS has not answered.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>Of its <see cref="ActivityItem"/>; null while it is not answered.</summary>
    public long? ActivityId { get; init; }
}
