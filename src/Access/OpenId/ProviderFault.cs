namespace DmsDashboard.Access.OpenId;

/// <summary>The provider's last failure to tell of itself.</summary>
/// <param name="Sentence">What was asked and what came; for the log.</param>
/// <param name="At">When.</param>
internal sealed record ProviderFault(string Sentence, DateTimeOffset At);
