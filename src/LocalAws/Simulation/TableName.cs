namespace DmsDashboard.LocalAws.Simulation;

/// <summary>A table as a request names it.</summary>
internal readonly record struct TableName(string Schema, string Table)
{
    public override string ToString() => $"{Schema}.{Table}";
}
