namespace DmsDashboard.Components.Dialogs;

/// <summary>One thing that a confirmation brings about.</summary>
/// <param name="Kind">How grave.</param>
/// <param name="Head">In bold: what happens.</param>
/// <param name="Rest">What that means.</param>
public sealed record Consequence(ConsequenceKind Kind, string Head, string Rest);
