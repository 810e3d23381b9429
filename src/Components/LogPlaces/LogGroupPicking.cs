using System.Collections.Immutable;
using DmsDashboard.Model;

namespace DmsDashboard.Components.LogPlaces;

/// <summary>What is ticked and typed in the dialog that picks log groups.</summary>
/// <param name="room">How many can be chosen.</param>
/// <param name="chosen">Those that are shown already.</param>
/// <param name="own">The log group of the serverless replication that the page is about; null where there is none.</param>
public sealed class LogGroupPicking(int room, ImmutableArray<string> chosen, string? own)
{
    private readonly ImmutableArray<string> _before = chosen;

    /// <summary>The names that are to be shown, in their order.</summary>
    public ImmutableArray<string> Chosen { get; private set; } = chosen;

    /// <summary>Words that the listed names must contain.</summary>
    public string Find { get; set; } = "";

    /// <summary>A name that is typed.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>What is wrong with the typed name; null while that is not to be said.</summary>
    public string? Problem { get; private set; }

    public bool IsFull => Chosen.Length >= room;

    public bool HasEntries => Typed.Length > 0 || !Chosen.SequenceEqual(_before);

    public void Toggle(string name) => Chosen = Chosen.Contains(name) ? Chosen.Remove(name) : IsFull ? Chosen : Chosen.Add(name);

    /// <summary>Takes what stands in the field. What was said of it is said no longer than it is true: a sentence that goes when the field is left moves the button that is being pressed.</summary>
    public void Type(string text)
    {
        Typed = text;
        Problem = Problem is null || text.Trim() is not { Length: > 0 } name ? null : LogGroupName.Problem(name);
    }

    /// <summary>Takes the typed name; else says why not. True when it was taken.</summary>
    public bool TryAddTyped()
    {
        var name = Typed.Trim();
        Problem = LogGroupName.Problem(name)
            ?? (Chosen.Contains(name) ? "This log group is chosen already."
            : name == own ? "This is the replication’s own log group: its lines are here already."
            : IsFull ? $"A view shows at most {LogGroupLimits.Most} log groups: take one out first." : null);
        if (Problem is not null)
        {
            return false;
        }

        Chosen = Chosen.Add(name);
        Typed = "";
        return true;
    }

    /// <summary>Says what is wrong with a name that was typed and left; nothing of a field that is empty.</summary>
    public void LeaveTyped() => Problem = Typed.Trim() is { Length: > 0 } name ? LogGroupName.Problem(name) : null;
}
