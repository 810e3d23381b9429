using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Detail;

/// <summary>What is wrong in one line, for the pages that are not the overview. While all is well only the log shows it, which has no key facts (detail.css).</summary>
public sealed partial class HealthLine : ComponentBase
{
    [CascadingParameter]
    public required DmsSnapshot Snapshot { get; set; }

    [Parameter, EditorRequired]
    public required ReplicationEntry Entry { get; set; }

    private string Sentence => HealthWords.Sentences(Entry.Health).First;

    // Where the line is too narrow for the sentence.
    private string? Title => HealthWords.Sentences(Entry.Health) is { First.Length: > 0 } words ? $"{words.First} {words.Others}".TrimEnd() : null;

    private string OverviewUrl => ReplicationAddress.Of(Entry, Snapshot);
}
