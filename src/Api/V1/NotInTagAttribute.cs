namespace DmsDashboard.Api.V1;

/// <summary>Marks a member that tells when something was read, not what: an answer that differs in nothing else has the same ETag.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NotInTagAttribute : Attribute;
