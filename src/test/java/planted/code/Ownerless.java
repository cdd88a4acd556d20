package planted.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.UUID;

@Entity
class Ownerless {

  @Id UUID id;

  @OneToMany List<Ownerless> children;
}
