namespace DmsDashboard.Alerts;

/// <summary>What came of sending a message once.</summary>
/// <param name="IsTaken">True for a 2xx.</param>
/// <param name="Status">The HTTP status; null where no answer came: it may have arrived all the same.</param>
/// <param name="Sentence">For people, without the address.</param>
internal sealed record WebhookAnswer(bool IsTaken, int? Status, string Sentence)
{
    /// <summary>How long the webhook wants to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where the same message will never be taken.</summary>
    public bool IsFinal => Status is 400 or 413 or 422;
}
