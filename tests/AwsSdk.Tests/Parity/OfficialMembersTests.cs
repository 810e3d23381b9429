using System.Collections.Immutable;
using Amazon.CloudWatch;
using Amazon.CloudWatchLogs;
using Amazon.DatabaseMigrationService;

namespace DmsDashboard.AwsSdk.Tests.Parity;

/// <summary>
/// official-members.txt is what the official clients (version 4) offer of the operations that this project uses. It is
/// written from the public service models and the SDK's naming rules, not from this subset. A line is a member; an
/// operation more means its lines more. With UseOfficialAwsSdk=true the same table is held against the official packages.
/// </summary>
public sealed class OfficialMembersTests
{
    private static readonly ImmutableHashSet<string> Expected = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "official-members.txt"))];

    private static readonly ImmutableHashSet<string> Actual =
        [.. new[] { typeof(IAmazonDatabaseMigrationService).Assembly, typeof(IAmazonCloudWatchLogs).Assembly, typeof(IAmazonCloudWatch).Assembly }.Distinct().SelectMany(PublicMembers.Of)];

    [Fact]
    public void Sdk_EveryOfficialMember_IsThereWithItsType() => Assert.Empty(Expected.Except(Actual).Order());

    [Fact]
    public void Sdk_NoMember_IsOurInvention()
    {
        Assert.SkipWhen(typeof(IAmazonCloudWatchLogs).Assembly.GetName().Name == "AWSSDK.CloudWatchLogs", "The official packages offer more than this project uses.");

        Assert.Empty(Actual.Except(Expected).Order());
    }
}
