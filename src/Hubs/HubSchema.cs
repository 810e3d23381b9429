namespace DmsDashboard.Hubs;

/// <summary>The version of what the hub sends, which each event carries. What may change within one, and what makes another, is in docs/portal/hub.md.</summary>
public static class HubSchema
{
    /// <summary>Grows when a member or method goes, is named otherwise, is of another type or comes to mean something else; not when one is added.</summary>
    public const int Version = 1;
}
