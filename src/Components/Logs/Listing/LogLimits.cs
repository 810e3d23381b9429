namespace DmsDashboard.Components.Logs.Listing;

/// <summary>How much one circuit lists. What is dropped can be read again from CloudWatch Logs.</summary>
/// <param name="Entries">Lines and marks.</param>
/// <param name="Bytes">Their text and overhead, as if no other circuit held them too.</param>
public sealed record LogLimits(int Entries, long Bytes)
{
    public static readonly LogLimits Usual = new(10_000, 16 * 1024 * 1024);
}
