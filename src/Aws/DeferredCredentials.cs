using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using Amazon.Runtime.Credentials;

namespace DmsDashboard.Aws;

/// <summary>
/// Looks for a target's credentials at each call instead of at the start: a missing profile or an expired sign-in is then a fault of that
/// target, which a person can mend while the dashboard runs.
/// </summary>
internal sealed class DeferredCredentials(TargetSettings settings) : AWSCredentials
{
    private readonly Lock _finding = new();
    private AWSCredentials? _found;

    public override ImmutableCredentials GetCredentials() => Find().GetCredentials();

    public override Task<ImmutableCredentials> GetCredentialsAsync() => Find().GetCredentialsAsync();

    private AWSCredentials Find()
    {
        lock (_finding)
        {
            return _found ??= Resolve();
        }
    }

    private AWSCredentials Resolve()
    {
        var source = settings.Profile is { Length: > 0 } profile ? OfProfile(profile) : DefaultAWSCredentialsIdentityResolver.GetCredentials();
        return settings.RoleArn is { Length: > 0 } role ? new AssumeRoleAWSCredentials(source, role, "dms-dashboard") : source;
    }

    private static AWSCredentials OfProfile(string profile) =>
        new CredentialProfileStoreChain().TryGetAWSCredentials(profile, out var credentials)
            ? credentials
            : throw new AmazonClientException($"The profile '{profile}' was not found in the shared AWS files.");
}
