using System.Security.Claims;

namespace DmsDashboard.Model.Access;

/// <summary>Looks again whether somebody who was let in may still be here: circuits and hub connections outlive the request that began them.</summary>
public interface IAdmission
{
    /// <summary>True while what they came with still lasts and allows the same.</summary>
    ValueTask<bool> HoldsAsync(ClaimsPrincipal user, CancellationToken cancellationToken);
}
