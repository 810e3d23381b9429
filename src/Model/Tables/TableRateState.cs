namespace DmsDashboard.Model.Tables;

/// <summary>Whether the rate of a table is known, and if not, why.</summary>
public enum TableRateState : byte
{
    /// <summary>It was read once since somebody looks: a rate takes two readings.</summary>
    OneReading,

    Known,

    /// <summary>What is counted became fewer, as when a table is loaded again.</summary>
    Fell,

    /// <summary>The last two readings lie too far apart to say anything of now.</summary>
    Apart,

    /// <summary>AWS left out what would be counted.</summary>
    NotReported,

    /// <summary>In its state nothing moves it.</summary>
    Resting,
}
