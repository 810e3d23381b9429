namespace DmsDashboard.LocalAws.Wire;

/// <summary>A structure's member: its name as sent, what it may be, and whether it must be there.</summary>
internal sealed record MemberShape(string Name, ValueShape Value, bool Required = false);
