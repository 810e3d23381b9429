using System.Collections.Immutable;

namespace DmsDashboard.Components.Logs;

/// <summary>The keys of a log, for the list of them. wwwroot/js/log-viewer.js hears them.</summary>
internal static class LogKeys
{
    public static readonly ImmutableArray<(string Keys, string Words)> All =
    [
        ("F", "Follow the end, or stand still"), ("/", "Search; Enter and Shift+Enter go through what is found"), ("N  Shift+N", "Next match, previous match"),
        ("E  Shift+E", "Next error, previous error"), ("J  K  ↓  ↑", "Next line, previous line"), ("Enter", "Unfold the selected line, or its repeats"),
        ("Home  End", "The first line, the newest"), ("O", "Load older lines"), ("T", "Go to a time"), ("C", "Copy the selected line"), ("L", "Copy a link to it"),
        ("W", "Wrap lines"), ("H", "Hide routine lines"), ("U", "UTC or local times"), ("R", "How long ago"), ("Esc", "Close what is open, then select nothing"), ("G", "Add log groups"), ("D", "Download"), ("?", "This list"),
    ];
}
