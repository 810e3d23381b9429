using DmsDashboard.Model.Shares;

namespace DmsDashboard.Store.Shares;

/// <summary>A share that is to be written down.</summary>
/// <param name="Request">What was wanted; its passcode is not written.</param>
/// <param name="TokenHash">What is kept of the token.</param>
/// <param name="Passcode">See <see cref="PasscodeHash"/>; null for none.</param>
/// <param name="By">Who made it.</param>
/// <param name="At">When.</param>
internal sealed record NewShare(ShareRequest Request, byte[] TokenHash, string? Passcode, string By, DateTimeOffset At)
{
    /// <summary>The number of the token that asked for it, with which it ends; null for a person.</summary>
    public long? MakerToken { get; init; }
}
