using DmsDashboard.Model.Metrics;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Metrics;

public sealed class MetricSubjectTests
{
    [Fact]
    public void Of_AServerlessReplication_IsAccountAndResourceIdOfItsArn()
    {
        var subject = MetricSubject.Of(Given.Entry("orders"));

        Assert.Equal([new MetricDimension("ReplicationConfigId", "831394476016:ORDERS")], subject!.Dimensions);
        Assert.Equal(MetricSubjectKind.Replication, subject.Kind);
    }

    [Fact]
    public void Of_ATask_IsItsInstanceAndItsResourceIdNotItsIdentifier()
    {
        var subject = MetricSubject.Of(GivenTask.Entry("orders"));

        Assert.Equal([new MetricDimension("ReplicationInstanceIdentifier", "dms-prod-2"), new MetricDimension("ReplicationTaskIdentifier", "ORDERS")], subject!.Dimensions);
    }

    [Fact]
    public void Of_AnInstance_IsItsIdentifier() =>
        Assert.Equal([new MetricDimension("ReplicationInstanceIdentifier", "dms-prod-2")], MetricSubject.Of(GivenTask.Instance).Dimensions);

    [Fact]
    public void Of_ATaskWhoseInstanceIsNotRead_IsNone() => Assert.Null(MetricSubject.Of(GivenTask.Entry("orders") with { Instance = null }));

    [Theory]
    [InlineData("")]
    [InlineData("arn:aws:dms:eu-central-1::replication-config:X")]
    [InlineData("arn:aws:dms:eu-central-1:831394476016:replication-config:")]
    public void Of_AnArnThatIsNone_IsNone(string arn) =>
        Assert.Null(MetricSubject.Of(Given.Entry("orders").With(replication => replication with { ReplicationConfigArn = arn })));

    [Fact]
    public void Of_TheSameReplicationTwice_IsEqual() => Assert.Equal(MetricSubject.Of(Given.Entry("orders")), MetricSubject.Of(Given.Entry("orders", "stopped")));
}
