namespace DmsDashboard.Model.TaskSettings;

/// <summary>A piece of pretty-printed JSON that is drawn in one colour.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it is shown; plain text, never markup.</param>
public sealed record JsonRun(JsonRunKind Kind, string Text);
