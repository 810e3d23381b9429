namespace DmsDashboard.Components.Notifications;

/// <summary>A short notice in the corner.</summary>
public sealed record Toast(long Number, ToastKind Kind, string Title, string Text);
