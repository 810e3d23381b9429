using DmsDashboard.Model.Shares;

namespace DmsDashboard.Store.Shares;

/// <summary>A share with what must not leave the store.</summary>
/// <param name="Share">What everybody may know.</param>
/// <param name="Passcode">See <see cref="PasscodeHash"/>; null for none.</param>
internal sealed record KeptShare(Share Share, string? Passcode);
