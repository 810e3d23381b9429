namespace DmsDashboard.Components.Shared;

/// <summary>How an age is put into words.</summary>
public enum AgeForm
{
    /// <summary>"14 min ago", "in 8 h 41 min".</summary>
    Ago,

    /// <summary>As <see cref="Ago"/>, of a deadline: it is marked as near below 12 h.</summary>
    Countdown,

    /// <summary>The bare distance with seconds: "4 min 12 s".</summary>
    Elapsed,

    /// <summary>The bare distance, rough: "14 min".</summary>
    Rough,

    /// <summary>As <see cref="Rough"/> until then, and "0 min" from then on.</summary>
    Left,

    /// <summary>As <see cref="Left"/>, with whole minutes rounded up: the later end of a range promises no less than it means.</summary>
    Most,
}
