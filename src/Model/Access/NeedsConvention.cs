namespace DmsDashboard.Model.Access;

/// <summary>Says of endpoints who they are for. What says nothing is refused to everybody.</summary>
public static class NeedsConvention
{
    /// <summary>For those only who have the capability.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder endpoints, Capability capability)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(new NeedsAttribute(capability));
}
