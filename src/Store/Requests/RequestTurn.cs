namespace DmsDashboard.Store.Requests;

/// <summary>What is known of a request at the moment in which it is asked.</summary>
/// <param name="Kind">What is to be done.</param>
public sealed record RequestTurn(RequestTurnKind Kind)
{
    /// <summary>The number under which it is kept; 0 where it is not.</summary>
    public long Id { get; init; }

    /// <summary>The answer as it was kept; empty where there is none.</summary>
    public string Answer { get; init; } = "";

    /// <summary>Of what was written down for it; null when nothing was.</summary>
    public long? ActivityId { get; init; }
}
