namespace DmsDashboard.Model;

/// <summary>Health with the sentence that says why.</summary>
/// <param name="Health">The word.</param>
/// <param name="Detail">The quoted second line, e.g. "Stopped, fatal error" or "Running, full load"; never empty.</param>
/// <param name="Sentence">What happened and what to do; empty when there is nothing to say, which is never so where something is wrong.</param>
public sealed record HealthReading(Health Health, string Detail, string Sentence)
{
    /// <summary>Since when, as AWS's data or our own readings tell it; null where nobody knows.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What was found besides its Status.</summary>
    public HealthCauses Causes { get; init; }

    /// <summary>All of it in words, for a record or for another program; never empty.</summary>
    public string Words => Sentence.Length == 0 ? Detail : $"{(Detail.EndsWith('.') ? Detail : Detail + ".")} {Sentence}".TrimStart('.', ' ');

    /// <summary>The same with something that is wrong besides: what looked well is at risk then, what passes says it.</summary>
    internal HealthReading With(HealthTrouble trouble) => Health switch
    {
        // What failed has said why.
        Health.Failed => this,
        // Its next state decides; until then what is wrong must not be hidden.
        Health.Starting or Health.Changing => this with { Sentence = $"{trouble.Sentence} {Sentence}".TrimEnd(), Causes = Causes | trouble.Cause },
        Health.AtRisk => this with { Sentence = $"{Ended(Sentence)} {trouble.Sentence}".TrimStart(), Since = Since ?? trouble.Since, Causes = Causes | trouble.Cause },
        _ => this with { Health = Health.AtRisk, Sentence = $"{trouble.Sentence} {Sentence}".TrimEnd(), Since = trouble.Since, Causes = Causes | trouble.Cause },
    };

    // AWS's texts end as they like.
    internal static string Ended(string text) => text.Length == 0 || text[^1] is '.' or '!' or '?' ? text : text + ".";
}
