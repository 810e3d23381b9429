using DmsDashboard.Model.Alerts;

namespace DmsDashboard.Components.AlertList;

/// <summary>A rule, and of what it is watched at present.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Words">Of what, or why of nothing, and how to mend that.</param>
/// <param name="State">Whether it can tell of all that it is about.</param>
internal sealed record WatchedRule(AlertRule Rule, string Words, WatchedState State);
