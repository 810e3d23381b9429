using DmsDashboard.Model;

namespace DmsDashboard.Actions.Sharing;

/// <summary>The answer to somebody who made a share link.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Token">What stands in the link, told this once; null when none was made.</param>
public sealed record ShareResult(ActionResult Result, string? Token = null);
