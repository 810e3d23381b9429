namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How many lines there are of one stretch of time.</summary>
public readonly record struct LogBar(int Errors, int Warnings, int Others)
{
    public int All => Errors + Warnings + Others;

    public LogBar With(LogSeverities severity, int by) => severity switch
    {
        LogSeverities.Error => this with { Errors = Errors + by },
        LogSeverities.Warning => this with { Warnings = Warnings + by },
        _ => this with { Others = Others + by },
    };

    public LogBar Plus(LogBar other) => new(Errors + other.Errors, Warnings + other.Warnings, Others + other.Others);
}
