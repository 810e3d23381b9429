namespace DmsDashboard.Model.Access;

/// <summary>A page that the browser asks for again by itself: such a request does not tell that anybody sits there.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RenewsItselfAttribute : Attribute;
