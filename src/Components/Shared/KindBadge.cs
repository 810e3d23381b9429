using DmsDashboard.Model;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Components.Shared;

/// <summary>Serverless or Task, beside a name. One frame of a render tree and one text for all circuits.</summary>
internal static class KindBadge
{
    private static readonly MarkupString Serverless = Markup(ReplicationKind.Serverless, "dm-kind hide-sm");

    // Most are serverless: a phone has room for the other word only.
    private static readonly MarkupString Task = Markup(ReplicationKind.Task, "dm-kind task");

    internal static MarkupString Draw(ReplicationKind kind) => kind is ReplicationKind.Task ? Task : Serverless;

    private static MarkupString Markup(ReplicationKind kind, string cssClass) => EncodedMarkup.Of($"<span class=\"{cssClass}\">{KindWords.Word(kind)}</span>");
}
