using System.Collections.Immutable;

namespace DmsDashboard.Components.LogDownload;

/// <summary>What the entries of the dialog amount to.</summary>
/// <param name="From">Where the range begins; null where it is wrong, or none is asked for.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Problems">By field, a sentence each that says how to mend it.</param>
public sealed record DownloadReading(DateTimeOffset? From, DateTimeOffset? To, ImmutableDictionary<string, string> Problems)
{
    public bool IsGood => Problems.IsEmpty;
}
