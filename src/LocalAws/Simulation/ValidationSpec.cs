namespace DmsDashboard.LocalAws.Simulation;

/// <summary>Data validation as the settings ask for it, and what it will find.</summary>
internal sealed record ValidationSpec
{
    /// <summary>In how many tables some records differ.</summary>
    public int Mismatched { get; init; }

    /// <summary>In how many tables some records cannot be compared.</summary>
    public int Suspended { get; init; }

    /// <summary>How many tables cannot be validated as they have no primary key.</summary>
    public int WithoutPrimaryKey { get; init; }

    /// <summary>Whether records that differ are copied again (data resync).</summary>
    public bool Resync { get; init; }
}
