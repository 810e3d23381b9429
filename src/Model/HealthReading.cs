namespace DmsDashboard.Model;

/// <summary>Health with the sentence that says why.</summary>
/// <param name="Health">The word.</param>
/// <param name="Detail">The quoted second line, e.g. "Stopped, fatal error" or "Running, full load".</param>
/// <param name="Sentence">What happened and what to do; empty when there is nothing to say.</param>
public sealed record HealthReading(Health Health, string Detail, string Sentence);
