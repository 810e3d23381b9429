using DmsDashboard.Components.Shared;
using DmsDashboard.Model.Stakeholders;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Stakeholders;

/// <summary>The shape of a health under the word that stakeholders know.</summary>
internal static class ReportMark
{
    public static MarkupString Draw(StakeholderLine line) =>
        EncodedMarkup.Of($"<svg class=\"hm {HealthWords.CssClass(line.Health)}\" role=\"img\" aria-label=\"{line.Word}\"><use href=\"#h-{HealthWords.CssClass(line.Health)}\"></use></svg>");
}
