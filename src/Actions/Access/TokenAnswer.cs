using DmsDashboard.Model;
using DmsDashboard.Model.Access;

namespace DmsDashboard.Actions.Access;

/// <summary>The answer to whoever asked for a token.</summary>
/// <param name="Result">What became of it.</param>
/// <param name="Secret">The token itself, this once; null when none was made.</param>
public sealed record TokenAnswer(ActionResult Result, TokenSecret? Secret = null);
